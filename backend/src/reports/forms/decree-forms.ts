import type { DecreeFormId } from '@huong-uoc/contracts';
import { legalGrounds, type LegalGround } from '@huong-uoc/workflow';
import { vietnameseDay } from '../document/write-report';
import type { FormFacts } from './form-facts';

/** A form's draft before it is drawn: who issues it, what it is called, its paragraphs, who signs. */
export interface FormDraft {
  readonly issuer: string;
  /** Null where the form has no number; blank while it has none yet. */
  readonly number: string | null;
  /** The day of the paper, once it was recorded. */
  readonly on: string | null;
  readonly title: string;
  readonly subtitle: string;
  readonly addressee: string | null;
  readonly paragraphs: readonly string[];
  readonly signers: readonly string[];
  /** What the form asks for and the ledger does not hold. */
  readonly missing: readonly string[];
}

export interface DecreeForm {
  readonly label: string;
  readonly article: string;
  draft(facts: FormFacts): FormDraft;
}

/** Takes values as they are known; what is not known becomes dots and is named. */
class Blanks {
  readonly missing: string[] = [];

  fill(value: string | number | null | undefined, what: string): string {
    if (value !== null && value !== undefined && value !== '') return String(value);
    this.missing.push(what);
    return '…………';
  }

  day(value: string | null | undefined, what: string): string {
    return this.fill(value === null || value === undefined ? null : vietnameseDay(value), what);
  }
}

const byLaw = 'Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022;';
const byDecree = 'Căn cứ Nghị định số 61/2023/NĐ-CP ngày 16 tháng 8 năm 2023 của Chính phủ về xây dựng và thực hiện hương ước, quy ước của cộng đồng dân cư;';
const committee = (facts: FormFacts): string => `ỦY BAN NHÂN DÂN ${facts.commune.toUpperCase()}`;
const head = 'Trưởng thôn (Tổ trưởng tổ dân phố)';

function share(facts: FormFacts, blanks: Blanks): string {
  const votes = facts.adoption?.votes ?? null;
  const percent = votes === null || votes.households === 0 ? '…' : String(Math.floor((1000 * votes.inFavour) / votes.households) / 10).replace('.', ',');
  return `Tổng số hộ gia đình: ${blanks.fill(votes?.households, 'tổng số hộ')}; số hộ tán thành: ${blanks.fill(votes?.inFavour, 'số hộ tán thành')} (${percent}% tổng số hộ).`;
}

const request: DecreeForm = {
  label: 'Mẫu số 01: Văn bản đề nghị công nhận hương ước, quy ước',
  article: 'Nghị định 61/2023 Điều 11 khoản 4 điểm a',
  draft: (facts) => {
    const blanks = new Blanks();
    const paragraphs = [
      `Ngày ${blanks.day(facts.adoptedOn, 'ngày thông qua')}, cộng đồng dân cư ${facts.village} đã thông qua ${facts.title}.`,
      share(facts, blanks),
      `Thực hiện Điều 11 Nghị định số 61/2023/NĐ-CP, ${head} ${facts.village} đề nghị Ủy ban nhân dân ${facts.commune} xem xét, quyết định công nhận.`,
      'Hồ sơ gửi kèm: nghị quyết hoặc biên bản thông qua (Mẫu số 02); dự thảo hương ước, quy ước đã được thông qua.',
    ];
    return { issuer: facts.village.toUpperCase(), number: null, on: null, title: 'VĂN BẢN ĐỀ NGHỊ', subtitle: `Về việc công nhận ${facts.title}`, addressee: `Ủy ban nhân dân ${facts.commune}`, paragraphs, signers: [head.toUpperCase()], missing: blanks.missing };
  },
};

const minutes: DecreeForm = {
  label: 'Mẫu số 02: Biên bản thông qua hương ước, quy ước',
  article: 'Nghị định 61/2023 Điều 10; Điều 11 khoản 4 điểm b',
  draft: (facts) => {
    const blanks = new Blanks();
    const votes = facts.adoption?.votes ?? null;
    const ballot = votes?.form === 'ballot';
    const paragraphs = [
      `Hôm nay, ngày ${blanks.day(facts.adoptedOn, 'ngày thông qua')}, tại ${blanks.fill(null, 'địa điểm')}, cộng đồng dân cư ${facts.village}, ${facts.commune} ${ballot ? 'kiểm phiếu lấy ý kiến' : 'họp'} thông qua ${facts.title}.`,
      `Chủ trì: ${blanks.fill(null, 'người chủ trì')}. Thư ký: ${blanks.fill(null, 'thư ký')}.`,
      ...(ballot ? [] : [`Số hộ gia đình có đại diện dự họp: ${blanks.fill(votes?.present, 'số hộ dự')}.`]),
      share(facts, blanks),
      'Hương ước, quy ước được thông qua khi có trên 50% tổng số hộ gia đình trong cộng đồng dân cư tán thành.',
      `Ý kiến thảo luận: ${blanks.fill(null, 'ý kiến thảo luận')}`,
    ];
    return { issuer: facts.village.toUpperCase(), number: null, on: null, title: 'BIÊN BẢN', subtitle: `${ballot ? 'Lấy ý kiến' : 'Họp cộng đồng dân cư'} thông qua ${facts.title}`, addressee: null, paragraphs, signers: ['THƯ KÝ', 'TRƯỞNG BAN CÔNG TÁC MẶT TRẬN', 'CHỦ TRÌ'], missing: blanks.missing };
  },
};

const recognition: DecreeForm = {
  label: 'Mẫu số 03: Quyết định công nhận hương ước, quy ước',
  article: 'Nghị định 61/2023 Điều 11 khoản 3, khoản 5',
  draft: (facts) => {
    const blanks = new Blanks();
    const paragraphs = [
      byLaw, byDecree,
      `Xét đề nghị của ${head} ${facts.village}; hương ước, quy ước được cộng đồng dân cư thông qua ngày ${blanks.day(facts.adoptedOn, 'ngày thông qua')},`,
      'QUYẾT ĐỊNH:',
      `Điều 1. Công nhận ${facts.title} của cộng đồng dân cư ${facts.village}, ${facts.commune}.`,
      'Điều 2. Quyết định này có hiệu lực kể từ ngày ban hành; hương ước, quy ước có hiệu lực thi hành kể từ ngày đó.',
      `Điều 3. ${head} ${facts.village} và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.`,
    ];
    return decision(facts, facts.recognition, `Công nhận ${facts.title}`, paragraphs, blanks);
  },
};

const suspension: DecreeForm = {
  label: 'Mẫu số 04: Quyết định tạm ngừng thực hiện hương ước, quy ước',
  article: 'Nghị định 61/2023 Điều 12',
  draft: (facts) => {
    const blanks = new Blanks();
    const entry = facts.suspension;
    const extent = entry?.act === 'suspension-whole' ? 'toàn bộ' : 'một phần';
    const clauses = extent === 'một phần' ? ` đối với: ${blanks.fill(entry?.clauses.join('; '), 'điều, khoản bị tạm ngừng')}` : '';
    const paragraphs = [
      byLaw, byDecree, 'QUYẾT ĐỊNH:',
      `Điều 1. Tạm ngừng thực hiện ${extent} ${facts.title} của cộng đồng dân cư ${facts.village}${clauses}.`,
      `Điều 2. Lý do tạm ngừng: ${blanks.fill(entry?.reason, 'lý do')} (căn cứ: ${ground(entry?.ground?.id, blanks)}).`,
      `Điều 3. Thời hạn hoàn tất thủ tục, sửa đổi, bổ sung, thay thế: đến hết ngày ${blanks.day(entry?.deadline, 'thời hạn')}.`,
      `Điều 4. Quyết định này có hiệu lực kể từ ngày ký, gửi ${head} để thông báo đến cộng đồng dân cư và gửi Ủy ban Mặt trận Tổ quốc Việt Nam ${facts.commune}.`,
    ];
    return decision(facts, entry, `Tạm ngừng thực hiện ${extent} ${facts.title}`, paragraphs, blanks);
  },
};

const abolition: DecreeForm = {
  label: 'Mẫu số 05: Quyết định bãi bỏ hương ước, quy ước',
  article: 'Nghị định 61/2023 Điều 14',
  draft: (facts) => {
    const blanks = new Blanks();
    const entry = facts.abolition;
    const extent = entry?.act === 'abolition-part' ? 'một phần' : 'toàn bộ';
    const clauses = extent === 'một phần' ? `, gồm: ${blanks.fill(entry?.clauses.join('; '), 'điều, khoản bị bãi bỏ')}` : '';
    const paragraphs = [
      byLaw, byDecree, 'QUYẾT ĐỊNH:',
      `Điều 1. Bãi bỏ ${extent} ${facts.title} của cộng đồng dân cư ${facts.village}${clauses}.`,
      `Điều 2. Lý do bãi bỏ: ${blanks.fill(entry?.reason, 'lý do')} (căn cứ: ${ground(entry?.ground?.id, blanks)}).`,
      `Điều 3. Quyết định này được gửi ${head} để thông báo đến cộng đồng dân cư và gửi Ủy ban Mặt trận Tổ quốc Việt Nam ${facts.commune}.`,
    ];
    return decision(facts, entry, `Bãi bỏ ${extent} ${facts.title}`, paragraphs, blanks);
  },
};

const ground = (id: LegalGround | undefined, blanks: Blanks): string => blanks.fill(id === undefined ? null : `${legalGrounds[id].label.vi}, ${legalGrounds[id].article}`, 'căn cứ');

function decision(facts: FormFacts, entry: FormFacts['recognition'], subtitle: string, paragraphs: readonly string[], blanks: Blanks): FormDraft {
  return { issuer: committee(facts), number: entry?.number ?? '', on: entry?.on ?? null, title: 'QUYẾT ĐỊNH', subtitle, addressee: null, paragraphs, signers: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], missing: blanks.missing };
}

/** Forms 01 to 05 of Nghị định 61. What they say follows its articles; its annex was not at hand, so their layout was compared with nothing. */
export const decreeFormTable: Readonly<Record<DecreeFormId, DecreeForm>> = { '01': request, '02': minutes, '03': recognition, '04': suspension, '05': abolition };
export const formLayoutWords = 'Dự thảo do hệ thống điền từ sổ thôn và sổ pháp lý. Nội dung theo các điều của Nghị định số 61/2023/NĐ-CP; bố cục chưa đối chiếu với Phụ lục của Nghị định.';
