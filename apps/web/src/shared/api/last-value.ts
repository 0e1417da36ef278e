import { linkedSignal, type Resource, type Signal } from '@angular/core';

/**
 * What a resource answered last stays in sight while the next answer is on its way, so that nothing jumps;
 * it goes when what it belongs to changes: another centre's rows are never shown, not for a moment.
 */
export function lastValue<T>(
  resource: Resource<T | undefined>,
  belongsTo: () => unknown,
): Signal<T | undefined> {
  return linkedSignal<{ value: T | undefined; owner: unknown }, T | undefined>({
    source: () => ({ value: resource.hasValue() ? resource.value() : undefined, owner: belongsTo() }),
    computation: ({ value, owner }, previous) =>
      value ?? (previous?.source.owner === owner ? previous?.value : undefined),
  });
}
