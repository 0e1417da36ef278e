import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CentresModule } from '../centres/centres.module.js';
import { PersonalData } from '../platform/privacy/personal-data.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { FinalisationDraftEntity } from './finalisation-draft.entity.js';
import { FinalisationController } from './finalisation.controller.js';
import { finalisationHolding } from './finalisation.holding.js';
import { FinalisationQueries } from './finalisation.queries.js';
import { FinalisationService } from './finalisation.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([FinalisationDraftEntity]), CentresModule, SessionsModule],
  controllers: [FinalisationController],
  providers: [FinalisationService, FinalisationQueries],
})
export class FinalisationModule {
  constructor(personalData: PersonalData) {
    personalData.register(finalisationHolding);
  }
}
