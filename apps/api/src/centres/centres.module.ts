import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CentreEntity } from './centre.entity.js';
import { CentresService } from './centres.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([CentreEntity])],
  providers: [CentresService],
  exports: [CentresService],
})
export class CentresModule {}
