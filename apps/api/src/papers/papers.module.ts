import { Module } from '@nestjs/common';
import { PaperPrinter } from './paper-printer.js';
import { PapersController } from './papers.controller.js';
import { PapersQueries } from './papers.queries.js';
import { PapersService } from './papers.service.js';

@Module({
  controllers: [PapersController],
  providers: [PapersService, PapersQueries, PaperPrinter],
})
export class PapersModule {}
