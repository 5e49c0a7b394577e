import { createTranslator } from 'use-intl/core';
import type { LanguageCode } from '#domain/economy.ts';
import type frame from '#i18n/frame/en.json';
import type gallery from '#i18n/gallery/en.json';
import type methods from '#i18n/methods/en.json';
import type provenance from '#i18n/provenance/en.json';

/**
 * Catalogues of other pages and of parts of the page that are opened later, each apart from the one
 * that every reader loads at the start. English is the shape that the other languages fill.
 */
export type ProvenanceMessages = typeof provenance;
export type MethodsMessages = typeof methods;
export type FrameMessages = typeof frame;
export type GalleryMessages = typeof gallery;

type Loaders<Messages> = Readonly<
  Record<LanguageCode, () => Promise<{ readonly default: Messages }>>
>;

const PROVENANCE: Loaders<ProvenanceMessages> = {
  en: () => import('#i18n/provenance/en.json'),
  zh: () => import('#i18n/provenance/zh.json'),
  ru: () => import('#i18n/provenance/ru.json'),
};

const METHODS: Loaders<MethodsMessages> = {
  en: () => import('#i18n/methods/en.json'),
  zh: () => import('#i18n/methods/zh.json'),
  ru: () => import('#i18n/methods/ru.json'),
};

/** What only a frame on somebody else’s page says. */
const FRAME: Loaders<FrameMessages> = {
  en: () => import('#i18n/frame/en.json'),
  zh: () => import('#i18n/frame/zh.json'),
  ru: () => import('#i18n/frame/ru.json'),
};

const GALLERY: Loaders<GalleryMessages> = {
  en: () => import('#i18n/gallery/en.json'),
  zh: () => import('#i18n/gallery/zh.json'),
  ru: () => import('#i18n/gallery/ru.json'),
};

const onError = (error: Error): void => {
  throw error;
};

const provenanceTranslator = (locale: LanguageCode, messages: ProvenanceMessages) =>
  createTranslator<ProvenanceMessages>({ locale, messages, onError });
export type ProvenanceWords = ReturnType<typeof provenanceTranslator>;

const methodsTranslator = (locale: LanguageCode, messages: MethodsMessages) =>
  createTranslator<MethodsMessages>({ locale, messages, onError });
export type MethodsWords = ReturnType<typeof methodsTranslator>;

export const frameTranslator = (locale: LanguageCode, messages: FrameMessages) =>
  createTranslator<FrameMessages>({ locale, messages, onError });
export type FrameWords = ReturnType<typeof frameTranslator>;

const galleryTranslator = (locale: LanguageCode, messages: GalleryMessages) =>
  createTranslator<GalleryMessages>({ locale, messages, onError });
export type GalleryWords = ReturnType<typeof galleryTranslator>;

export const loadProvenanceMessages = async (code: LanguageCode): Promise<ProvenanceMessages> =>
  (await PROVENANCE[code]()).default;

export const loadMethodsMessages = async (code: LanguageCode): Promise<MethodsMessages> =>
  (await METHODS[code]()).default;

export const loadGalleryMessages = async (code: LanguageCode): Promise<GalleryMessages> =>
  (await GALLERY[code]()).default;

export const loadProvenanceWords = async (code: LanguageCode): Promise<ProvenanceWords> =>
  provenanceTranslator(code, await loadProvenanceMessages(code));

export const loadMethodsWords = async (code: LanguageCode): Promise<MethodsWords> =>
  methodsTranslator(code, await loadMethodsMessages(code));

export const loadFrameMessages = async (code: LanguageCode): Promise<FrameMessages> =>
  (await FRAME[code]()).default;

export const loadFrameWords = async (code: LanguageCode): Promise<FrameWords> =>
  frameTranslator(code, await loadFrameMessages(code));

export const loadGalleryWords = async (code: LanguageCode): Promise<GalleryWords> =>
  galleryTranslator(code, await loadGalleryMessages(code));
