import { ExerciseJournal } from '@cyberdrill/domain';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Open } from '../access/requires.ts';
import { HealthService } from '../health/health.service.ts';
import { homePage } from './home-page.ts';
import { HOME_STYLE } from './home-style.ts';

/** The page for a person who opens the server's address in a browser. */
@ApiExcludeController()
@Open()
@Controller()
export class HomeController {
  private readonly startedAt = new Date();

  constructor(
    private readonly health: HealthService,
    private readonly journal: ExerciseJournal,
  ) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  async page(): Promise<string> {
    const health = await this.health.read();
    const exercises = health.status === 'ready' ? await this.journal.list() : [];
    const liveExercises = exercises.filter(({ isLive }) => isLive).length;
    return homePage({ health, liveExercises, startedAt: this.startedAt });
  }

  @Get('home.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', 'max-age=3600')
  style(): string {
    return HOME_STYLE;
  }
}
