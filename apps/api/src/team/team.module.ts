import { Inject, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CentresModule } from '../centres/centres.module.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Mails } from '../platform/mail/mails.js';
import { DeskController } from './desk/desk.controller.js';
import { DeskQueries } from './desk/desk.queries.js';
import { DeskService } from './desk/desk.service.js';
import { PersonalData } from '../platform/privacy/personal-data.js';
import { CodeGuesses } from './invitations/code-guesses.js';
import { InvitationEntity } from './invitations/invitation.entity.js';
import { INVITATION_MAIL, invitationMail } from './invitations/invitation.mail.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { InvitationsQueries } from './invitations/invitations.queries.js';
import { InvitationsService } from './invitations/invitations.service.js';
import { MembersController } from './members.controller.js';
import { MembersQueries } from './members.queries.js';
import { MembersService } from './members.service.js';
import { MembershipEntity } from './membership.entity.js';
import { AccountRetention } from './privacy/account-retention.js';
import { PeopleQueries } from './privacy/people.queries.js';
import { PrivacyController } from './privacy/privacy.controller.js';
import { SubjectQueries } from './privacy/subject.queries.js';
import { PrivacyService } from './privacy/privacy.service.js';
import { teamHolding } from './team.holding.js';
import { SignUpController } from './sign-up.controller.js';
import { TeamController } from './team.controller.js';
import { TeamQueries } from './team.queries.js';
import { TeamService } from './team.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([MembershipEntity, InvitationEntity]), AccountsModule, CentresModule],
  controllers: [
    SignUpController,
    TeamController,
    MembersController,
    InvitationsController,
    DeskController,
    PrivacyController,
  ],
  providers: [
    TeamService,
    TeamQueries,
    MembersService,
    MembersQueries,
    InvitationsService,
    CodeGuesses,
    InvitationsQueries,
    DeskService,
    DeskQueries,
    PrivacyService,
    PeopleQueries,
    SubjectQueries,
    AccountRetention,
  ],
})
export class TeamModule {
  constructor(mails: Mails, personalData: PersonalData, @Inject(CONFIG) config: Config) {
    personalData.register(teamHolding);
    mails.register(INVITATION_MAIL, invitationMail(config));
  }
}
