import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { CentresModule } from '../centres/centres.module.js';
import { PersonalData } from '../platform/privacy/personal-data.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { StudentsModule } from '../students/students.module.js';
import { SelfPlacementController } from './placement/self-placement.controller.js';
import { SelfPlacementEntity } from './placement/self-placement.entity.js';
import { SelfPlacementService } from './placement/self-placement.service.js';
import { SittingsController } from './sittings.controller.js';
import { sittingsHolding } from './sittings.holding.js';
import { SittingsQueries } from './sittings.queries.js';
import { SittingsService } from './sittings.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([SelfPlacementEntity]),
    CentresModule,
    StudentsModule,
    SessionsModule,
    CandidatesModule,
  ],
  controllers: [SittingsController, SelfPlacementController],
  providers: [SittingsService, SittingsQueries, SelfPlacementService],
})
export class SittingsModule {
  constructor(personalData: PersonalData) {
    personalData.register(sittingsHolding);
  }
}
