import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The pupils of a school, and who of them is enrolled. */
export class Students1763701100000 implements MigrationInterface {
  readonly name = 'Students1763701100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table students (
        id uuid primary key,
        centre_id uuid not null,
        ine varchar(20),
        external_id varchar(255),
        identity text not null,
        last_name varchar(255) not null,
        first_name varchar(255) not null,
        birthdate date not null,
        sex char(1) not null,
        birth_country_code char(5) not null,
        birth_insee_code char(5),
        birth_city varchar(255),
        division varchar(255) not null,
        email varchar(255),
        imported_at timestamptz not null,
        left_at timestamptz,
        created_at timestamptz not null,
        constraint students_sex check (sex in ('M', 'F')),
        constraint students_birth_country_code check (birth_country_code ~ '^99\\d{3}$'),
        constraint students_centre foreign key (centre_id) references centres (id)
      )`);
    // Known by the national identifier, and where a list has none by names and birth date.
    await runner.query(`create unique index students_ine on students (centre_id, ine) where ine is not null`);
    await runner.query(
      `create unique index students_identity on students (centre_id, identity) where ine is null`,
    );
    await runner.query(
      `create index students_by_class on students (centre_id, division collate "fr-x-icu", last_name collate "fr-x-icu", first_name collate "fr-x-icu", id) where left_at is null`,
    );

    // Who is enrolled stays enrolled, whatever becomes of the pupil's own row.
    await runner.query(`alter table candidates add student_id uuid, add division varchar(255)`);
    await runner.query(
      `alter table candidates add constraint candidates_student foreign key (student_id) references students (id) on delete set null`,
    );
    await runner.query(
      `alter table candidates add constraint candidates_student_once unique (session_id, student_id)`,
    );
    await runner.query(
      `create index candidates_student_id on candidates (student_id) where student_id is not null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table candidates drop column student_id, drop column division`);
    await runner.query('drop table students');
  }
}
