import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { decreeFormIds, type DecreeFormId, type DecreeForms } from '@huong-uoc/contracts';
import { ChartersQueries } from '../../charters';
import { LedgerQueries } from '../../ledger';
import type { CurrentUser } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { decreeFormTable } from './decree-forms';
import { formDocx } from './form-docx';
import { formFacts, type FormFacts } from './form-facts';

/** Drafts of the decree's forms for one charter, filled from what was registered and recorded. */
@Injectable()
export class FormsQueries {
  constructor(
    private readonly clock: Clock,
    private readonly charters: ChartersQueries,
    private readonly ledger: LedgerQueries,
  ) {}

  /** Every form with what it still lacks; refuses `not-found` outside the viewer's reach. */
  async of(viewer: CurrentUser, charterId: string): Promise<DecreeForms> {
    const { facts, villageLabel } = await this.read(viewer, charterId);
    const forms = decreeFormIds.map((form) => {
      const { label, article, draft } = decreeFormTable[form];
      return { form, label, article, missing: [...draft(facts).missing] };
    });
    return { charterId, title: facts.title, villageLabel, forms };
  }

  /** One form as DOCX. */
  async open(viewer: CurrentUser, charterId: string, form: DecreeFormId) {
    const { facts } = await this.read(viewer, charterId);
    const bytes = await formDocx(decreeFormTable[form].draft(facts), facts.commune, this.clock.today().slice(0, 4));
    return { bytes: Readable.from([bytes]), name: `Mẫu số ${form} - ${facts.title}.docx`, type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', sizeBytes: bytes.length };
  }

  private async read(viewer: CurrentUser, charterId: string): Promise<{ facts: FormFacts; villageLabel: string }> {
    const [charter, ledger] = await Promise.all([this.charters.one(viewer, charterId), this.ledger.of(viewer, charterId, {})]);
    return { facts: formFacts(charter, ledger), villageLabel: charter.village.label };
  }
}
