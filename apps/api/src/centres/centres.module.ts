import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CentreEntity } from './centre.entity.js';
import { CentresService } from './centres.service.js';
import { RetentionService } from './retention.service.js';
import { CentreSettingsController } from './settings/centre-settings.controller.js';
import { CentreSettingsQueries } from './settings/centre-settings.queries.js';
import { CentreSettingsService } from './settings/centre-settings.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([CentreEntity])],
  controllers: [CentreSettingsController],
  providers: [CentresService, RetentionService, CentreSettingsService, CentreSettingsQueries],
  exports: [CentresService],
})
export class CentresModule {}
