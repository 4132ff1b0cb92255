import type { HolidayYear } from './working-days';

/**
 * Official days off 2024–2027 as first data for the administrator's calendar. `confirmed` says that the days are certain, not that
 * this file decides: 2026 stays provisional because no document about 23/11/2026 (a possible swap) was checked, 2027 because none exists yet.
 */
export const holidayYears: readonly HolidayYear[] = [
  {
    year: 2024, version: 1, confirmed: true,
    document: 'Bộ luật Lao động 2019 Điều 112; công văn 2450/VPCP-KGVX ngày 12/4/2024 (hoán đổi 29/4); lịch Tết và Quốc khánh do Bộ LĐTBXH thông báo (số văn bản chưa đối chiếu)',
    holidays: [
      { date: '2024-01-01', name: 'Tết Dương lịch' },
      { date: '2024-02-08', name: 'Tết Nguyên đán' }, { date: '2024-02-09', name: 'Tết Nguyên đán' }, { date: '2024-02-12', name: 'Tết Nguyên đán' }, { date: '2024-02-13', name: 'Tết Nguyên đán' }, { date: '2024-02-14', name: 'Tết Nguyên đán' },
      { date: '2024-04-18', name: 'Giỗ Tổ Hùng Vương' },
      { date: '2024-04-30', name: 'Ngày Chiến thắng' }, { date: '2024-05-01', name: 'Ngày Quốc tế lao động' },
      { date: '2024-09-02', name: 'Quốc khánh' }, { date: '2024-09-03', name: 'Quốc khánh' },
    ],
    swapDaysOff: ['2024-04-29'], makeUpSaturdays: ['2024-05-04'],
  },
  {
    year: 2025, version: 1, confirmed: true,
    document: 'Bộ luật Lao động 2019 Điều 112; lịch Tết, Quốc khánh và hoán đổi 02/5 sang 26/4 do Bộ LĐTBXH thông báo tháng 12/2024 (số văn bản chưa đối chiếu)',
    holidays: [
      { date: '2025-01-01', name: 'Tết Dương lịch' },
      { date: '2025-01-27', name: 'Tết Nguyên đán' }, { date: '2025-01-28', name: 'Tết Nguyên đán' }, { date: '2025-01-29', name: 'Tết Nguyên đán' }, { date: '2025-01-30', name: 'Tết Nguyên đán' }, { date: '2025-01-31', name: 'Tết Nguyên đán' },
      { date: '2025-04-07', name: 'Giỗ Tổ Hùng Vương' },
      { date: '2025-04-30', name: 'Ngày Chiến thắng' }, { date: '2025-05-01', name: 'Ngày Quốc tế lao động' },
      { date: '2025-09-01', name: 'Quốc khánh' }, { date: '2025-09-02', name: 'Quốc khánh' },
    ],
    swapDaysOff: ['2025-05-02'], makeUpSaturdays: ['2025-04-26'],
  },
  {
    year: 2026, version: 1, confirmed: false,
    document: 'Bộ luật Lao động 2019 Điều 112; văn bản 12729/VPCP-KGVX ngày 25/12/2025 (hoán đổi 02/01); Nghị quyết 80-NQ/TW (Ngày Văn hóa Việt Nam); hoán đổi 31/8 và ngày 23/11 chưa đối chiếu',
    holidays: [
      { date: '2026-01-01', name: 'Tết Dương lịch' },
      { date: '2026-02-16', name: 'Tết Nguyên đán' }, { date: '2026-02-17', name: 'Tết Nguyên đán' }, { date: '2026-02-18', name: 'Tết Nguyên đán' }, { date: '2026-02-19', name: 'Tết Nguyên đán' }, { date: '2026-02-20', name: 'Tết Nguyên đán' },
      { date: '2026-04-27', name: 'Giỗ Tổ Hùng Vương (nghỉ bù)' },
      { date: '2026-04-30', name: 'Ngày Chiến thắng' }, { date: '2026-05-01', name: 'Ngày Quốc tế lao động' },
      { date: '2026-09-01', name: 'Quốc khánh' }, { date: '2026-09-02', name: 'Quốc khánh' },
      { date: '2026-11-24', name: 'Ngày Văn hóa Việt Nam' },
    ],
    swapDaysOff: ['2026-01-02', '2026-08-31'], makeUpSaturdays: ['2026-01-10', '2026-08-22'],
  },
  {
    year: 2027, version: 1, confirmed: false,
    document: 'Bộ luật Lao động 2019 Điều 112; Nghị quyết 80-NQ/TW (Ngày Văn hóa Việt Nam); chưa có thông báo lịch nghỉ năm 2027',
    holidays: [
      { date: '2027-01-01', name: 'Tết Dương lịch' },
      { date: '2027-02-05', name: 'Tết Nguyên đán' }, { date: '2027-02-08', name: 'Tết Nguyên đán' }, { date: '2027-02-09', name: 'Tết Nguyên đán' }, { date: '2027-02-10', name: 'Tết Nguyên đán (nghỉ bù)' }, { date: '2027-02-11', name: 'Tết Nguyên đán (nghỉ bù)' },
      { date: '2027-04-16', name: 'Giỗ Tổ Hùng Vương' },
      { date: '2027-04-30', name: 'Ngày Chiến thắng' }, { date: '2027-05-03', name: 'Ngày Quốc tế lao động (nghỉ bù)' },
      { date: '2027-09-02', name: 'Quốc khánh' }, { date: '2027-09-03', name: 'Quốc khánh' },
      { date: '2027-11-24', name: 'Ngày Văn hóa Việt Nam' },
    ],
    swapDaysOff: [], makeUpSaturdays: [],
  },
];
