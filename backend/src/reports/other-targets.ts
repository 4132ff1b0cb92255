import type { CampaignPage } from '@huong-uoc/contracts';

/** The targets of the plan beside target 5 (Kế hoạch 112, mục II): what is asked, and who holds it. The product measures none of them. */
export const otherTargets: readonly Omit<CampaignPage['targets'][number], 'entry'>[] = [
  { target: 1, label: 'Chỉ tiêu 1: truyền thông, phổ biến pháp luật về bình đẳng giới', asks: 'Số cơ quan, đơn vị, địa phương tổ chức ít nhất 02 cuộc trong năm trên tổng số', holder: 'Các sở, ban, ngành, đoàn thể tỉnh; Ủy ban nhân dân cấp xã' },
  { target: 2, label: 'Chỉ tiêu 2: Tháng hành động vì bình đẳng giới', asks: 'Số đơn vị, địa phương có kế hoạch và hoạt động trên tổng số', holder: 'Sở Nội vụ' },
  { target: 3, label: 'Chỉ tiêu 3: nhận thức về bình đẳng giới', asks: 'Kết quả khảo sát so với năm 2025', holder: 'Sở Nội vụ' },
  { target: 4, label: 'Chỉ tiêu 4: Bộ chỉ số về giới trong truyền thông', asks: 'Số cơ quan truyền thông áp dụng trên tổng số', holder: 'Sở Văn hóa, Thể thao và Du lịch' },
];
