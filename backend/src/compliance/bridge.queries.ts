import { Injectable } from '@nestjs/common';
import { bridge } from '@huong-uoc/compliance';
import { bridgeReasons, type Bridge, type bridgeQuery } from '@huong-uoc/contracts';
import type { z } from 'zod';
import type { CurrentUser } from '../platform/auth';
import { UnitsQueries } from '../units';
import { FactsVersion } from './facts-version';
import { factsOf } from './figure-members';
import { KnownFactsQueries } from './known-facts.queries';
import { Remembered } from './remembered';

/** Why C3 of a unit differs between two days, each as it was known at its end. */
@Injectable()
export class BridgeQueries {
  private readonly kept = new Remembered<Bridge>(2_000);

  constructor(
    private readonly units: UnitsQueries,
    private readonly facts: KnownFactsQueries,
    private readonly version: FactsVersion,
  ) {}

  /** Refuses `not-found` for a unit out of the viewer's reach. */
  async of(viewer: CurrentUser, { unit, from, to, B }: z.infer<typeof bridgeQuery>): Promise<Bridge> {
    const unitId = unit ?? viewer.unitId;
    await this.units.assertVisible(viewer, unitId);
    const [first, last] = from <= to ? [from, to] : [to, from];
    return this.kept.get(`${unitId} ${first} ${last} ${B ?? ''}`, await this.version.now(), () => this.explain(unitId, first, last, B), () => 1);
  }

  private async explain(unitId: string, first: string, last: string, B: string | undefined): Promise<Bridge> {
    const [before, after, lookedBack] = await Promise.all([this.facts.of(unitId, first, first, B), this.facts.of(unitId, last, last, B), this.facts.of(unitId, first, last, B)]);
    const explained = bridge({ facts: factsOf(before) }, { facts: factsOf(after) }, factsOf(lookedBack));
    return { from: first, to: last, before: explained.before, parts: bridgeReasons.map((reason) => ({ reason, ...explained.parts[reason] })), after: explained.after };
  }
}
