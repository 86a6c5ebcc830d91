import type { AcceptedNda, NdaText, NdaView } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';

/** A version of what must be agreed to. */
export class NdaTextView implements NdaText {
  @ApiProperty({ type: 'integer', minimum: 1 })
  readonly version!: number;

  @ApiProperty({
    type: 'object',
    description: 'Plain text by language; paragraphs are separated by a blank line',
    additionalProperties: { type: 'string' },
  })
  readonly texts!: Readonly<Record<string, string>>;
}

/** What somebody accepted, and when. */
export class AcceptedNdaView implements AcceptedNda {
  @ApiProperty({ type: 'integer', minimum: 1 })
  readonly version!: number;

  @ApiProperty({ type: String })
  readonly language!: string;

  @ApiProperty({ type: String, description: 'SHA-256 of the text that was read' })
  readonly sha256!: string;

  @ApiProperty({ type: Number, description: 'Wall time, milliseconds since 1970' })
  readonly atMs!: number;
}

/** The text in force, and what the caller has accepted last. */
export class NdaShown implements NdaView {
  @ApiProperty({ type: NdaTextView, required: false, description: 'Absent when nothing must be accepted' })
  readonly nda?: NdaTextView;

  @ApiProperty({ type: AcceptedNdaView, required: false })
  readonly accepted?: AcceptedNdaView;

  @ApiProperty({ type: Boolean, description: 'Nothing works here before the text in force is accepted' })
  readonly isDue!: boolean;
}

/** Who accepted what. */
export class AcceptanceShown extends AcceptedNdaView {
  @ApiProperty({ type: String })
  readonly accountId!: string;

  @ApiProperty({ type: String })
  readonly name!: string;
}
