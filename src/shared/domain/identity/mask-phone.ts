/** `13800138000` → `138****8000`: enough to recognise one's own number, too little to call it. */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}
