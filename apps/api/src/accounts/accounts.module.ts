import { Inject, Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Mails } from '../platform/mail/mails.js';
import { keyFor, SECRET } from '../platform/secret.js';
import { AccountEntity } from './account.entity.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsService } from './accounts.service.js';
import { RefreshRotationEntity } from './refresh-rotation.entity.js';
import { SignInEntity } from './sign-in.entity.js';
import { SignInsService } from './sign-ins.service.js';
import { TERMS_ACCEPTED_MAIL, termsAcceptedMail } from './terms-accepted.mail.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([AccountEntity, SignInEntity, RefreshRotationEntity]),
    JwtModule.registerAsync({
      inject: [SECRET],
      useFactory: (secret: string) => ({ secret: keyFor(secret, 'access-token') }),
    }),
  ],
  controllers: [AccountsController],
  providers: [AccountsService, SignInsService],
  exports: [AccountsService],
})
export class AccountsModule {
  constructor(mails: Mails, @Inject(CONFIG) config: Config) {
    mails.register(TERMS_ACCEPTED_MAIL, termsAcceptedMail(config.publicUrl));
  }
}
