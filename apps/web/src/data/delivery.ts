/** Files on their way to the server: each with its path, the chosen folder's name first. */
export function deliveryFromInput(files: FileList): FormData {
  return toForm([...files].map((file) => ({ file, path: file.webkitRelativePath === "" ? file.name : file.webkitRelativePath })));
}

/** What was dropped: folders are walked through, single files are taken as they are. */
export async function deliveryFromDrop(transfer: DataTransfer): Promise<FormData> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  return toForm((await Promise.all(entries.map((entry) => filesOf(entry)))).flat());
}

interface FileWithPath {
  readonly file: File;
  readonly path: string;
}

function toForm(files: readonly FileWithPath[]): FormData {
  const form = new FormData();
  for (const { file, path } of files) {
    form.append("path", path);
    form.append("file", file);
  }
  return form;
}

async function filesOf(entry: FileSystemEntry): Promise<readonly FileWithPath[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ file, path: entry.fullPath.slice(1) }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const inside: FileSystemEntry[] = [];
  // A directory is handed out in portions; an empty portion says that there are no more.
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) break;
    inside.push(...portion);
  }
  return (await Promise.all(inside.map((child) => filesOf(child)))).flat();
}
