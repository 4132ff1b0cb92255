const key = (findingId: string): string => `review-note:${findingId}`;

/** A note begun before its opinion stays in this browser, even when the lease is lost. */
export const noteDrafts = {
  read: (findingId: string): string => localStorage.getItem(key(findingId)) ?? '',
  keep: (findingId: string, text: string): void => {
    if (text.trim() === '') localStorage.removeItem(key(findingId));
    else localStorage.setItem(key(findingId), text);
  },
};
