import { httpResource, type HttpResourceRef } from '@angular/common/http';
import type { ComplianceReport, FigureList } from '@huong-uoc/contracts';

export type NumberQuery = Readonly<Partial<Record<'unit' | 'D' | 'K' | 'B', string>>>;
export type FigureQuery = NumberQuery & Readonly<Partial<Record<'figure' | 'outcome' | 'who' | 'page', string>>>;

/** Only what was asked for: the same question for a figure, its list and its CSV. */
export function asked(query: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''));
}

export const complianceResource = (query: () => NumberQuery): HttpResourceRef<ComplianceReport | undefined> =>
  httpResource<ComplianceReport>(() => ({ url: '/api/compliance', params: asked(query()) }));

export const figureListResource = (query: () => FigureQuery): HttpResourceRef<FigureList | undefined> =>
  httpResource<FigureList>(() => ({ url: '/api/compliance/charters', params: asked(query()) }));

/** The list as a file for a spreadsheet. */
export const csvUrl = (query: FigureQuery): string => fileUrl('csv', query);
export const xlsxUrl = (query: FigureQuery): string => fileUrl('xlsx', query);

function fileUrl(format: 'csv' | 'xlsx', query: FigureQuery): string {
  const { page: _page, ...rest } = asked(query);
  const params = new URLSearchParams(rest).toString();
  return `/api/compliance/charters.${format}${params === '' ? '' : `?${params}`}`;
}
