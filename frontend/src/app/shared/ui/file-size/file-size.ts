import { Pipe, type PipeTransform } from '@angular/core';

const decimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** Bytes in the unit people know: `412 kB`, `3,2 MB`. */
@Pipe({ name: 'fileSize' })
export class FileSizePipe implements PipeTransform {
  transform(bytes: number): string {
    return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${decimal.format(bytes / 1_000_000)} MB`;
  }
}
