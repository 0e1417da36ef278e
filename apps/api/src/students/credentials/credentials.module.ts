import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { CentresModule } from '../../centres/centres.module.js';
import { CredentialsController } from './credentials.controller.js';
import { CredentialsQueries } from './credentials.queries.js';
import { CredentialsService } from './credentials.service.js';

@Module({
  imports: [AccountsModule, CentresModule],
  controllers: [CredentialsController],
  providers: [CredentialsQueries, CredentialsService],
  exports: [CredentialsService],
})
export class CredentialsModule {}
