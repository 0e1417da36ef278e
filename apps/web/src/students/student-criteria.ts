import { Directive, computed, input, numberAttribute } from '@angular/core';
import { readCertifiable } from '../shared/certifiable/certifiable-filter';

/** Pupils on a page: a class fits, and behaviour §6.1 begins with as many. */
export const PAGE_SIZES = [25, 50, 100] as const;
const USUAL_SIZE = 50;

/** What the address says of a list of pupils, so that « back » and a link show the same. */
@Directive()
export abstract class StudentCriteria {
  readonly page = input(1, {
    transform: (page: unknown) => Math.max(1, Math.trunc(numberAttribute(page, 1))),
  });
  readonly taille = input(USUAL_SIZE, {
    transform: (size: unknown) => PAGE_SIZES.find((one) => one === numberAttribute(size)) ?? USUAL_SIZE,
  });
  readonly recherche = input('', { transform: (search: string | undefined) => search ?? '' });
  /** Of any of these classes. */
  readonly classe = input([], {
    transform: (given: string | readonly string[] | undefined): readonly string[] => [given ?? []].flat(),
  });

  readonly certifiable = input(undefined, { transform: readCertifiable });

  protected readonly narrowed = computed(
    () => this.recherche() !== '' || this.classe().length > 0 || this.certifiable() !== undefined,
  );
}
