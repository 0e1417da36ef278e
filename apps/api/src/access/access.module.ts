import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { AccessGuard } from './access.guard.js';
import { AccessQueries } from './access.queries.js';
import { TokenStrategy } from './token.strategy.js';

/** Who is asking, and may they touch this? */
@Module({
  imports: [PassportModule],
  providers: [TokenStrategy, AccessQueries, { provide: APP_GUARD, useClass: AccessGuard }],
})
export class AccessModule {}
