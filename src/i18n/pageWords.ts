import { createTranslator } from 'use-intl/core';
import type { LanguageCode } from '#domain/economy.ts';
import type whole from '#i18n/languages/en.json';
import { pluralLocale } from '#i18n/languageFacts.ts';
import { partOf } from '#i18n/partOf.ts';

/**
 * Parts of a language for other pages and for what is opened later, each apart from the one that every
 * reader loads at the start. English is the shape that the other languages fill.
 */
export type ProvenanceMessages = (typeof whole)['provenance'];
export type MethodsMessages = (typeof whole)['methods'];
export type FrameMessages = (typeof whole)['frame'];
export type GalleryMessages = (typeof whole)['gallery'];

const PROVENANCE = import.meta.glob<ProvenanceMessages>('./languages/*.json', {
  query: '?part=provenance',
  import: 'default',
});

const METHODS = import.meta.glob<MethodsMessages>('./languages/*.json', {
  query: '?part=methods',
  import: 'default',
});

/** What only a frame on somebody else’s page says. */
const FRAME = import.meta.glob<FrameMessages>('./languages/*.json', {
  query: '?part=frame',
  import: 'default',
});

const GALLERY = import.meta.glob<GalleryMessages>('./languages/*.json', {
  query: '?part=gallery',
  import: 'default',
});

const onError = (error: Error): void => {
  throw error;
};

const provenanceTranslator = (code: LanguageCode, messages: ProvenanceMessages) =>
  createTranslator<ProvenanceMessages>({ locale: pluralLocale(code), messages, onError });
export type ProvenanceWords = ReturnType<typeof provenanceTranslator>;

const methodsTranslator = (code: LanguageCode, messages: MethodsMessages) =>
  createTranslator<MethodsMessages>({ locale: pluralLocale(code), messages, onError });
export type MethodsWords = ReturnType<typeof methodsTranslator>;

export const frameTranslator = (code: LanguageCode, messages: FrameMessages) =>
  createTranslator<FrameMessages>({ locale: pluralLocale(code), messages, onError });
export type FrameWords = ReturnType<typeof frameTranslator>;

const galleryTranslator = (code: LanguageCode, messages: GalleryMessages) =>
  createTranslator<GalleryMessages>({ locale: pluralLocale(code), messages, onError });
export type GalleryWords = ReturnType<typeof galleryTranslator>;

export const loadProvenanceMessages = (code: LanguageCode): Promise<ProvenanceMessages> =>
  partOf(PROVENANCE, code)();

export const loadMethodsMessages = (code: LanguageCode): Promise<MethodsMessages> =>
  partOf(METHODS, code)();

export const loadGalleryMessages = (code: LanguageCode): Promise<GalleryMessages> =>
  partOf(GALLERY, code)();

export const loadProvenanceWords = async (code: LanguageCode): Promise<ProvenanceWords> =>
  provenanceTranslator(code, await loadProvenanceMessages(code));

export const loadMethodsWords = async (code: LanguageCode): Promise<MethodsWords> =>
  methodsTranslator(code, await loadMethodsMessages(code));

export const loadFrameMessages = (code: LanguageCode): Promise<FrameMessages> =>
  partOf(FRAME, code)();

export const loadFrameWords = async (code: LanguageCode): Promise<FrameWords> =>
  frameTranslator(code, await loadFrameMessages(code));

export const loadGalleryWords = async (code: LanguageCode): Promise<GalleryWords> =>
  galleryTranslator(code, await loadGalleryMessages(code));
