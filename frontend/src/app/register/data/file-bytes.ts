/** A chosen file as the server takes it: base64. Rejects when the browser cannot read it. */
export function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(file);
  });
}

/** Files to begin from. */
export const exampleUrl = (name: 'villages' | 'reform', format: 'csv' | 'xlsx'): string => `/api/register/import/examples/${name}.${format}`;
