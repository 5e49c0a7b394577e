import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '#app/languageContext.ts';
import { languageQuery } from '#app/languageQuery.ts';

/** Whether the words of what is opened later are there; fetches them once they are wanted. */
export function useWholeLanguage(wanted: boolean): boolean {
  const { code, whole } = useLanguage();
  useQuery({ ...languageQuery(code), enabled: wanted && !whole });
  return whole;
}
