/** Classes of what is in a text for its newsroom alone: dpa's np-nonpublic, notepads, contacts, a desk's last line. */
const CLASS = /(?:^|[\s_-])(?:non-?public|notepad|closingline|ednote)(?:$|\s)|(?:^|\s)dat(?:$|\s)/i

/** Whether an element of a text says by its attributes that it is for editors, and not to be shown. */
export function isForEditors(attributes: Readonly<Record<string, string | undefined>>): boolean {
  return CLASS.test(attributes.class ?? '') || /nonpublic/i.test(attributes.pubconstraint ?? '')
}
