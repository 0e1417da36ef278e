import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { MembershipEntity } from './membership.entity.js';
import { TeamController } from './team.controller.js';
import { TeamQueries } from './team.queries.js';
import { TeamService } from './team.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([MembershipEntity]), AccountsModule],
  controllers: [TeamController],
  providers: [TeamService, TeamQueries],
})
export class TeamModule {}
