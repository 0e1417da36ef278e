import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommuneEntity } from './commune.entity.js';
import { PlacesController } from './places.controller.js';
import { PlacesQueries } from './places.queries.js';
import { PlacesService } from './places.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([CommuneEntity])],
  controllers: [PlacesController],
  providers: [PlacesQueries, PlacesService],
  exports: [PlacesService],
})
export class PlacesModule {}
