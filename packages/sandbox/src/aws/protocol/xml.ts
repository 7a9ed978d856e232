const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#xD;',
};

function escape(text: string): string {
  return /[&<>"\r]/.test(text)
    ? text.replace(/[&<>"\r]/g, character => ESCAPES[character])
    : text;
}

/**
 * Renders plain data as the XML of AWS's Query protocol: lists become `member`
 * elements, dates ISO instants, and what is undefined is left out.
 */
export function toXml(value: unknown): string {
  if (value instanceof Date) {
    return value.toISOString();
  }
  if (Array.isArray(value)) {
    return value.map(item => `<member>${toXml(item)}</member>`).join('');
  }
  if (typeof value === 'object' && value !== null) {
    let xml = '';
    for (const [name, member] of Object.entries(value)) {
      if (member !== undefined) xml += `<${name}>${toXml(member)}</${name}>`;
    }
    return xml;
  }
  return escape(String(value));
}
