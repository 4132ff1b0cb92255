import { Injectable } from '@nestjs/common';
import type { RecommendationSheet, ReviewDocument, SameClause } from '@huong-uoc/contracts';
import type { CurrentUser } from '../platform/auth';
import { LetterQueries } from './letter.queries';
import { RecommendationSheetQueries } from './recommendation-sheet.queries';
import { ReviewDocumentQueries } from './review-document.queries';
import { SameClauseQueries } from './same-clause.queries';

/** What can be read of one round under review. */
@Injectable()
export class ReviewReads {
  constructor(
    private readonly documents: ReviewDocumentQueries,
    private readonly same: SameClauseQueries,
    private readonly sheets: RecommendationSheetQueries,
    private readonly letters: LetterQueries,
  ) {}

  document(viewer: CurrentUser, roundId: string): Promise<ReviewDocument> {
    return this.documents.of(viewer, roundId);
  }

  sameClause(viewer: CurrentUser, roundId: string, clauseIndex: number): Promise<SameClause> {
    return this.same.of(viewer, roundId, clauseIndex);
  }

  recommendations(viewer: CurrentUser, roundId: string): Promise<RecommendationSheet> {
    return this.sheets.of(viewer, roundId);
  }

  letter(viewer: CurrentUser, roundId: string): Promise<{ name: string; bytes: Buffer }> {
    return this.letters.of(viewer, roundId);
  }
}
