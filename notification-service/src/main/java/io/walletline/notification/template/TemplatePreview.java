package io.walletline.notification.template;

/** A template filled with its samples, and what it would cost to send. */
record TemplatePreview(String name, Language language, String text, SmsEncoding encoding, int units, int segments) {}
