import type { OpenAPIObject } from '@nestjs/swagger';

/** The API's description, made when it is first asked for. */
export class ApiDescription {
  private description: Promise<OpenAPIObject> | undefined;
  private readonly make: () => Promise<OpenAPIObject>;

  constructor(make: () => Promise<OpenAPIObject>) {
    this.make = make;
  }

  read(): Promise<OpenAPIObject> {
    this.description ??= this.make();
    return this.description;
  }
}
