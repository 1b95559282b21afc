using BenchmarkDotNet.Running;
using PerfEval.Bench;

// All benchmarks, or those that are named: dotnet run -c Release --project tests/Bench [-- --filter '*Pdf*']
BenchmarkRunner.Run(typeof(BenchConfig).Assembly, new BenchConfig(), args);
