import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import { AccountsModule } from './accounts/accounts.module.js';
import { CandidatesModule } from './candidates/candidates.module.js';
import { CentresModule } from './centres/centres.module.js';
import { FinalisationModule } from './finalisation/finalisation.module.js';
import { MassImportModule } from './mass-import/mass-import.module.js';
import { PapersModule } from './papers/papers.module.js';
import { PlacesModule } from './places/places.module.js';
import { PlatformModule, type PlatformSettings } from './platform/platform.module.js';
import { CredentialsModule } from './students/credentials/credentials.module.js';
import { CompetenceProfilesModule } from './students/profiles/competence-profiles.module.js';
import { SessionsModule } from './sessions/sessions.module.js';
import { SittingsModule } from './sittings/sittings.module.js';
import { SupervisionModule } from './supervision/supervision.module.js';
import { StudentsModule } from './students/students.module.js';
import { TeamModule } from './team/team.module.js';

/** The tower, from the ground up. */
@Module({})
export class AppModule {
  static with(settings: PlatformSettings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(settings),
        AccessModule,
        AccountsModule,
        CentresModule,
        TeamModule,
        PlacesModule,
        CompetenceProfilesModule,
        CredentialsModule,
        StudentsModule,
        SessionsModule,
        CandidatesModule,
        MassImportModule,
        PapersModule,
        SittingsModule,
        SupervisionModule,
        FinalisationModule,
      ],
    };
  }
}
