import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CentresModule } from '../centres/centres.module.js';
import { PersonalData } from '../platform/privacy/personal-data.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { SupervisionAccessEntity } from './supervision-access.entity.js';
import { SupervisionController } from './supervision.controller.js';
import { supervisionHolding } from './supervision.holding.js';
import { SupervisionQueries } from './supervision.queries.js';
import { SupervisionService } from './supervision.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([SupervisionAccessEntity]), CentresModule, SessionsModule],
  controllers: [SupervisionController],
  providers: [SupervisionService, SupervisionQueries],
})
export class SupervisionModule {
  constructor(personalData: PersonalData) {
    personalData.register(supervisionHolding);
  }
}
