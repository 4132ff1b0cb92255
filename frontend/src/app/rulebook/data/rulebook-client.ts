import { httpResource, type HttpResourceRef } from '@angular/common/http';
import type { RulebookCatalogue } from '@huong-uoc/contracts';

export type Rule = RulebookCatalogue['rules'][number];

export const rulebookResource = (): HttpResourceRef<RulebookCatalogue | undefined> => httpResource<RulebookCatalogue>(() => '/api/rulebook');
