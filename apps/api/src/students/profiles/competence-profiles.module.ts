import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CentresModule } from '../../centres/centres.module.js';
import { PersonalData } from '../../platform/privacy/personal-data.js';
import { CompetenceProfileEntity } from './competence-profile.entity.js';
import { CompetenceProfilesController } from './competence-profiles.controller.js';
import { competenceProfilesHolding } from './competence-profiles.holding.js';
import { CompetenceProfilesService } from './competence-profiles.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([CompetenceProfileEntity]), CentresModule],
  controllers: [CompetenceProfilesController],
  providers: [CompetenceProfilesService],
})
export class CompetenceProfilesModule {
  constructor(personalData: PersonalData) {
    personalData.register(competenceProfilesHolding);
  }
}
