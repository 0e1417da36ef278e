import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CentreEntity } from './centre.entity.js';
import { CentresService } from './centres.service.js';
import { RetentionService } from './retention.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([CentreEntity])],
  providers: [CentresService, RetentionService],
  exports: [CentresService],
})
export class CentresModule {}
