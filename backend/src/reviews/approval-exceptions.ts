/** What is known of a submitted result beside its opinions; addresses name the clauses concerned. */
export interface SubmittedFacts {
  readonly result: 'clean' | 'not-clean';
  readonly late: boolean;
  /** Recommendations the commune disagreed with. */
  readonly disagreed: readonly string[];
  /** Reason-7 opinions nobody has confirmed. */
  readonly unconfirmed: readonly string[];
  /** Findings of severity violation that were called no problem. */
  readonly violationsCleared: readonly string[];
  /** The charter's last approved result; null if it never had one. */
  readonly previousResult: 'clean' | 'not-clean' | null;
  readonly returnedBefore: boolean;
  /** The submitter never had a result approved. */
  readonly submitterIsNew: boolean;
  readonly viewerContributed: boolean;
}

const at = (addresses: readonly string[]): string => [...new Set(addresses)].slice(0, 5).join('; ') + (new Set(addresses).size > 5 ? '; …' : '');

/** Why a result deserves a look of its own before it is approved, as sentences; none means it may go with the list. */
export function approvalExceptions(facts: SubmittedFacts): string[] {
  const { disagreed, unconfirmed, violationsCleared } = facts;
  const exceptions: [boolean, string][] = [
    [facts.viewerContributed, 'Người đang xem đã tham gia lần nộp này nên không duyệt được.'],
    [facts.result === 'not-clean', 'Kết quả có nội dung phân biệt đối xử về giới, gửi kèm kiến nghị: cần xem riêng trước khi duyệt.'],
    [disagreed.length > 0, `Xã không đồng ý kiến nghị: ${at(disagreed)}.`],
    [unconfirmed.length > 0, `Ý kiến theo lý do 7 chưa được người thứ hai xác nhận: ${at(unconfirmed)}.`],
    [violationsCleared.length > 0, `Nội dung máy coi là vi phạm được kết luận không có vấn đề: ${at(violationsCleared)}.`],
    [facts.previousResult !== null && facts.previousResult !== facts.result, 'Kết quả khác với lần duyệt trước.'],
    [facts.returnedBefore, 'Đã từng bị yêu cầu rà soát lại.'],
    [facts.late, 'Quá thời hạn nội bộ.'],
    [facts.submitterIsNew, 'Người trình lần đầu có kết quả trình duyệt.'],
  ];
  return exceptions.flatMap(([holds, sentence]) => (holds ? [sentence] : []));
}
