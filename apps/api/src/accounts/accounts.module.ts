import { Inject, Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Mails } from '../platform/mail/mails.js';
import { keyFor, SECRET } from '../platform/secret.js';
import { PersonalData } from '../platform/privacy/personal-data.js';
import { AccountEntity } from './account.entity.js';
import { accountHolding } from './account.holding.js';
import { FormerIdentityEntity } from './former-identity.entity.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsQueries } from './accounts.queries.js';
import { AccountsService } from './accounts.service.js';
import {
  EMAIL_CHANGE_MAIL,
  EMAIL_CHANGED_MAIL,
  emailChangedMail,
  emailChangeMail,
} from './email-change.mail.js';
import { EMAIL_PROOF_MAIL, emailProofMail } from './email-proof.mail.js';
import { EmailProofsService } from './email-proofs.service.js';
import { FirstSignInsService } from './first-sign-ins.service.js';
import { leftOutHolding } from './left-out.holding.js';
import { MailedLinkEntity } from './mailed-link.entity.js';
import { MailedLinks } from './mailed-links.js';
import { OneTimePasswordsService } from './one-time-passwords.service.js';
import { PASSWORD_CHANGED_MAIL, passwordChangedMail } from './password-changed.mail.js';
import { PASSWORD_RESET_MAIL, passwordResetMail } from './password-reset.mail.js';
import { PasswordResetsService } from './password-resets.service.js';
import { ProfileController } from './profile.controller.js';
import { ProfilesService } from './profiles.service.js';
import { RefreshRotationEntity } from './refresh-rotation.entity.js';
import { SignInEntity } from './sign-in.entity.js';
import { SignInsService } from './sign-ins.service.js';
import { TERMS_ACCEPTED_MAIL, termsAcceptedMail } from './terms-accepted.mail.js';
import { WELCOME_MAIL, welcomeMail } from './welcome.mail.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      AccountEntity,
      FormerIdentityEntity,
      SignInEntity,
      RefreshRotationEntity,
      MailedLinkEntity,
    ]),
    JwtModule.registerAsync({
      inject: [SECRET],
      useFactory: (secret: string) => ({ secret: keyFor(secret, 'access-token') }),
    }),
  ],
  controllers: [AccountsController, ProfileController],
  providers: [
    AccountsQueries,
    AccountsService,
    EmailProofsService,
    FirstSignInsService,
    MailedLinks,
    OneTimePasswordsService,
    PasswordResetsService,
    ProfilesService,
    SignInsService,
  ],
  exports: [AccountsService, EmailProofsService, OneTimePasswordsService, ProfilesService],
})
export class AccountsModule {
  constructor(mails: Mails, links: MailedLinks, personalData: PersonalData, @Inject(CONFIG) config: Config) {
    personalData.register(accountHolding);
    personalData.register(leftOutHolding);
    mails.register(WELCOME_MAIL, welcomeMail(config, links));
    mails.register(EMAIL_PROOF_MAIL, emailProofMail(config, links));
    mails.register(TERMS_ACCEPTED_MAIL, termsAcceptedMail(config));
    mails.register(PASSWORD_RESET_MAIL, passwordResetMail(config, links));
    mails.register(PASSWORD_CHANGED_MAIL, passwordChangedMail(config));
    mails.register(EMAIL_CHANGE_MAIL, emailChangeMail(config, links));
    mails.register(EMAIL_CHANGED_MAIL, emailChangedMail(config));
  }
}
