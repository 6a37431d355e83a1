import type { ServerResponse } from "node:http";

/** Teams in the browser and on the desktop; nobody else may show our pages inside theirs. */
const teamsFrames = [
  "https://teams.microsoft.com",
  "https://*.teams.microsoft.com",
  "https://teams.cloud.microsoft",
  "https://*.cloud.microsoft",
];
/** Where the Teams library asks which other hosts are Microsoft's. */
const teamsLibrary = "https://res.cdn.office.net";

/** What every answer carries, whatever it is. */
export function harden(res: ServerResponse, isPublic: boolean): void {
  const headers: Readonly<Record<string, string>> = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin-allow-popups",
    "cross-origin-resource-policy": "same-origin",
    "origin-agent-cluster": "?1",
    "x-dns-prefetch-control": "off",
    "x-download-options": "noopen",
    "x-permitted-cross-domain-policies": "none",
    "x-xss-protection": "0",
    "permissions-policy":
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), interest-cohort=()",
    ...(isPublic ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
  };
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
}

/** For JSON: nothing in it is a page, and no cache may keep it. */
export const apiPolicy = "default-src 'none'; frame-ancestors 'none'";

/**
 * For the tab: our own scripts only and none inside the page, styles by nonce, no string ever becomes a script, and
 * shown by Teams alone. In local mode that is the playground.
 */
export function tabPolicy(nonce: string, isLocal: boolean): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' https://res.cdn.office.net",
    `connect-src 'self' ${teamsLibrary}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    `frame-ancestors ${isLocal ? "'self'" : teamsFrames.join(" ")}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    ...(isLocal ? [] : ["upgrade-insecure-requests"]),
  ].join("; ");
}
