import { inflateRawSync } from "node:zlib";
import type { ReadLimits } from "./read-limits.ts";

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/**
 * Looks into a workbook's ZIP before a library unpacks it: the real unpacked size counts, not the size the
 * archive claims. Returns the rule that refuses it, or undefined.
 */
export function guardWorkbook(bytes: Uint8Array, limits: ReadLimits): "workbook-too-large" | "workbook-broken" | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === -1) return "workbook-broken";
  let offset = view.getUint32(end + 16, true);
  const entries = view.getUint16(end + 10, true);
  let room = limits.unpackedBytes;
  for (let entry = 0; entry < entries; entry += 1) {
    if (offset + 46 > bytes.length || view.getUint32(offset, true) !== directoryEntry) return "workbook-broken";
    const unpacked = unpackedSize(bytes, view, offset, room);
    if (unpacked === "broken") return "workbook-broken";
    if (unpacked === "large") return "workbook-too-large";
    room -= unpacked;
    offset += 46 + view.getUint16(offset + 28, true) + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  return undefined;
}

/** The end record stands in the last 64 KiB, before an optional comment. */
function findEnd(view: DataView): number {
  for (let offset = view.byteLength - 22; offset >= Math.max(0, view.byteLength - 65_557); offset -= 1) {
    if (view.getUint32(offset, true) === endOfDirectory) return offset;
  }
  return -1;
}

function unpackedSize(bytes: Uint8Array, view: DataView, entry: number, room: number): number | "large" | "broken" {
  const method = view.getUint16(entry + 10, true);
  const packed = view.getUint32(entry + 20, true);
  const local = view.getUint32(entry + 42, true);
  if (local + 30 > bytes.length) return "broken";
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) return "broken";
  if (method === 0) return packed > room ? "large" : packed;
  if (method !== 8) return "broken";
  if (room < 1) return "large";
  try {
    return inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: room }).length;
  } catch (error) {
    return error instanceof RangeError ? "large" : "broken";
  }
}
