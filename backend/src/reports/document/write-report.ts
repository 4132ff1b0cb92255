import { createHash } from 'node:crypto';
import { rate } from '@huong-uoc/compliance';
import type { UnitFigures } from '@huong-uoc/contracts';
import { campaignWords, titleOf } from '../campaigns';
import { otherTargets } from '../other-targets';
import type { ReportContent } from '../report-content';
import { lateActsOf, statisticsOf } from '../statistics';
import type { Block, ReportDocument } from './report-document';

/** A correction as it names itself at the head. */
export interface SupplementWords {
  readonly number: number;
  readonly reason: string;
  readonly differences: number;
}

export const vietnameseDay = (day: string): string => day.split('-').reverse().join('/');
const percent = (x: number, y: number): string => rate(x, y).text.vi;
const fraction = (x: number, y: number): string => `${x}/${y} (${percent(x, y)})`;

/** Writes the report in words and tables; counts nothing itself. */
export function writeReport(content: ReportContent, sheets: Readonly<Record<string, string>>, publicKey: string, supplement: SupplementWords | null): ReportDocument {
  const { campaign, D, K } = content;
  const kind = campaignWords[campaign.kind];
  const title = titleOf(campaign.kind, campaign.year);
  return {
    issuer: issuerOf(campaign.unitLabel, campaign.preparedBy),
    place: campaign.unitLabel.replace(/^(Tỉnh|Thành phố|Xã|Phường) /, ''),
    year: Number(K.slice(0, 4)),
    title: supplement === null ? 'BÁO CÁO' : `PHỤ LỤC BỔ SUNG SỐ ${supplement.number}`,
    subtitle: supplement === null ? title : `Báo cáo: ${title}`,
    recipient: campaign.recipient,
    blocks: [
      ...(supplement === null ? [] : correction(supplement)),
      { text: `Căn cứ ${kind.basis}, ${campaign.preparedBy} báo cáo như sau. Kỳ báo cáo: từ ngày ${vietnameseDay(campaign.from)} đến ngày ${vietnameseDay(D)}. Số liệu tính theo văn bản có hiệu lực ngày ${vietnameseDay(D)}, dữ liệu ghi nhận đến hết ngày ${vietnameseDay(K)}.` },
      ...measured(content),
      ...(kind.statistics ? statistics(content) : []),
      ...late(content),
      ...(kind.otherTargets ? others(content) : []),
      ...words(content, kind.villageReview),
    ],
    receivers: [campaign.recipient, 'Lưu: VT.'],
    seal: { publicKey, sheets: Object.keys(sheets).sort().map((name) => ({ name, sha256: createHash('sha256').update(sheets[name] ?? '').digest('hex') })) },
  };
}

function issuerOf(unitLabel: string, preparedBy: string): readonly [string, string] {
  return preparedBy.startsWith('Sở ') ? [`ỦY BAN NHÂN DÂN ${unitLabel.toUpperCase()}`, preparedBy.replace(/ \(.*$/, '').toUpperCase()] : ['', `ỦY BAN NHÂN DÂN ${unitLabel.toUpperCase()}`];
}

function correction({ reason, differences }: SupplementWords): Block[] {
  return [{ heading: 'Lý do bổ sung' }, { text: reason }, { text: `Phụ lục này gắn với báo cáo đã chốt và không thay đổi báo cáo đó. Số dòng số liệu khác với báo cáo đã chốt: ${differences} (tệp data/differences.csv trong gói số liệu).` }];
}

function measured({ here, communes, targets, periodFrom }: ReportContent): Block[] {
  const { C1, C2, C3, C4, C5 } = here.figures;
  const { dat, 'chua-dat': chuaDat, 'chua-xac-dinh': unknown } = here.outcomes;
  return [
    { heading: 'Hương ước, quy ước không có sự phân biệt đối xử về giới (chỉ tiêu 5)' },
    { text: `Tổng số hương ước, quy ước đã được thông qua và đang có hiệu lực, tính cả thôn, tổ dân phố chưa trả lời: ${C3.y}. Đạt: ${fraction(dat, C3.y)}. Chưa đạt: ${chuaDat}. Chưa xác định: ${unknown}. Khoảng có thể: từ ${percent(dat, C3.y)} đến ${percent(dat + unknown, C3.y)}.` },
    { text: `Thôn, tổ dân phố đã nộp văn bản: ${fraction(C1.x, C1.y)}. Hương ước, quy ước đã có kết quả rà soát được duyệt: ${fraction(C2.x, C2.y)}.` },
    { text: `Hương ước, quy ước có cam kết cụ thể thúc đẩy bình đẳng giới: ${fraction(C4.x, C4.y)}. Kết quả rà soát đúng thời hạn nội bộ từ ngày ${vietnameseDay(periodFrom)}: ${fraction(C5.x, C5.y)}.` },
    ...targets.map((target): Block => ({ text: `Chỉ tiêu ${target.percent}% đến ngày ${vietnameseDay(target.on)} (${target.basis}): ${fraction(target.x, target.y)}, ${target.met === null ? `cần ${target.need ?? 0}` : target.met ? 'đã đạt vào ngày của chỉ tiêu' : 'chưa đạt vào ngày của chỉ tiêu'}.` })),
    { table: { title: 'Chi tiết theo địa bàn', head: ['Địa bàn', 'Tổng số', 'Đạt', 'Chưa đạt', 'Chưa xác định', 'Tỷ lệ đạt'], shares: [0.38, 0.12, 0.12, 0.12, 0.13, 0.13], rows: [...communes.map(unitRow), unitRow({ ...here, unit: { ...here.unit, label: 'Cộng' } })] } },
  ];
}

const unitRow = ({ unit, outcomes, figures: { C3 } }: UnitFigures): (string | number)[] => [unit.label, C3.y, outcomes.dat, outcomes['chua-dat'], outcomes['chua-xac-dinh'], percent(outcomes.dat, C3.y)];

function statistics({ acts, campaign }: ReportContent): Block[] {
  return [
    { heading: 'Thống kê theo Điều 16 Nghị định số 61/2023/NĐ-CP' },
    { table: { title: 'Số lượng hương ước, quy ước trong kỳ', head: ['Nội dung', 'Căn cứ', 'Số lượng'], shares: [0.45, 0.4, 0.15], rows: statisticsOf(acts, campaign.from).map(({ label, article, count }) => [label, article, count]) } },
  ];
}

function late({ acts, campaign, D }: ReportContent): Block[] {
  const found = lateActsOf(acts, campaign.from, D);
  const why = { 'earlier-period': 'thuộc kỳ trước, ghi trong kỳ này; không cộng vào số lượng trong kỳ', 'after-cut-off': 'thuộc kỳ này, ghi sau ngày chốt' } as const;
  const rows = found.map((act) => [`${act.title}, ${act.villageLabel}`, act.label, `${act.number ?? 'không số'}, ${vietnameseDay(act.on)}`, vietnameseDay(act.recordedOn), why[act.why]]);
  return [
    { heading: 'Văn bản ghi muộn' },
    rows.length === 0 ? { text: 'Không có văn bản ghi muộn.' } : { table: { title: 'Văn bản ghi muộn', head: ['Hương ước, quy ước', 'Văn bản', 'Số, ngày', 'Ngày ghi', 'Vì sao'], shares: [0.3, 0.2, 0.18, 0.12, 0.2], rows } },
  ];
}

function others({ entries }: ReportContent): Block[] {
  const rows = otherTargets.map(({ target, label, holder }) => {
    const entry = entries.find((given) => given.target === target);
    if (entry === undefined) return [label, holder, 'chưa có số liệu', ''];
    return [label, entry.holder, entry.x === null || entry.y === null ? '' : fraction(entry.x, entry.y), `${entry.words}${entry.evidence.length === 0 ? ' (chưa có tài liệu kiểm chứng)' : ` (${entry.evidence.length} tài liệu kiểm chứng)`}`];
  });
  return [
    { heading: 'Các chỉ tiêu khác của kế hoạch' },
    { text: 'Số liệu do cơ quan theo dõi chỉ tiêu cung cấp; hệ thống không đo các chỉ tiêu này.' },
    { table: { title: 'Các chỉ tiêu khác', head: ['Chỉ tiêu', 'Cơ quan cung cấp', 'Kết quả', 'Thuyết minh'], shares: [0.3, 0.22, 0.16, 0.32], rows } },
  ];
}

function words({ contributions }: ReportContent, villageReview: boolean): Block[] {
  const told = (pick: (part: ReportContent['contributions'][number]) => string | null): Block[] => {
    const given = contributions.flatMap((part) => { const text = pick(part); return text === null ? [] : [{ text: `${part.unitLabel}: ${text}` }]; });
    return given.length === 0 ? [{ text: 'Chưa có nội dung.' }] : given;
  };
  const held: Block[] = villageReview ? [{ heading: 'Việc rà soát hằng năm ở thôn, tổ dân phố' }, { table: { title: 'Thôn đã rà soát', head: ['Xã, phường', 'Số thôn, tổ dân phố đã họp rà soát'], shares: [0.6, 0.4], rows: contributions.map((part) => [part.unitLabel, part.villagesReviewed ?? 'không ghi']) } }] : [];
  return [
    ...held,
    { heading: 'Tình hình xây dựng, thực hiện và tác động' },
    { text: `Số xã, phường đã gửi phần báo cáo: ${contributions.length}${contributions.some(({ late: tooLate }) => tooLate) ? `, trong đó gửi muộn: ${contributions.filter(({ late: tooLate }) => tooLate).length}` : ''}.` },
    ...told(({ situation }) => situation),
    { heading: 'Khó khăn, vướng mắc, hạn chế' },
    ...told(({ difficulties }) => difficulties),
    { heading: 'Nội dung khác' },
    ...told(({ other }) => other),
  ];
}
