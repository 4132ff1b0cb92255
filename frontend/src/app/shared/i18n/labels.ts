import { Pipe, type PipeTransform } from '@angular/core';
import type { Label } from '@huong-uoc/workflow';
import { chosenLanguage } from './translate';

/** A label of the workflow in the chosen language. */
export function inLanguage(label: Label): string {
  return label[chosenLanguage()];
}

/** `{{ roleLabels[role] | label }}` */
@Pipe({ name: 'label' })
export class LabelPipe implements PipeTransform {
  transform(label: Label): string {
    return inLanguage(label);
  }
}
