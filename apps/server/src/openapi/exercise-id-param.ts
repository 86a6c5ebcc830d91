import { ApiParam } from '@nestjs/swagger';

/** Describes the route parameter that the guard reads. */
export function ExerciseIdParam(): MethodDecorator & ClassDecorator {
  return ApiParam({
    name: 'exerciseId',
    description: 'Id of the exercise that the token opens',
    type: String,
  });
}
