import { Module } from '@nestjs/common';
import { PaperPrinter } from './paper-printer.js';
import { PapersController } from './papers.controller.js';
import { PapersQueries } from './papers.queries.js';
import { PapersZipController } from './zip/papers-zip.controller.js';
import { PapersZipService } from './zip/papers-zip.service.js';
import { PapersService } from './papers.service.js';

@Module({
  controllers: [PapersController, PapersZipController],
  providers: [PapersService, PapersZipService, PapersQueries, PaperPrinter],
})
export class PapersModule {}
