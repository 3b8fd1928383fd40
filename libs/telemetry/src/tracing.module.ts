import { type DynamicModule, Module } from '@nestjs/common';
import { Tracing, type TracingOptions } from './tracing';

@Module({})
export class TracingModule {
  static forRoot(options: TracingOptions): DynamicModule {
    return {
      module: TracingModule,
      providers: [{ provide: Tracing, useFactory: () => new Tracing(options) }],
    };
  }
}
