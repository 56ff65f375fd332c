/** An article found by its headline. */
export interface Found { title: string; about: string; address: string; lang: string }

/** Articles by words of their headlines, the newest first; none where there is no connection. */
export async function stories(query: string): Promise<Found[]> {
  try {
    const answer = await fetch(`/newsroom/find?q=${encodeURIComponent(query)}`, { headers: { Accept: 'application/json' }, redirect: 'manual' });
    return answer.ok ? await answer.json() as Found[] : [];
  } catch {
    return [];
  }
}
