/** The file as a whole cannot be read; says where and what to do, never what stands there. */
export class FileError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FileError';
  }
}
