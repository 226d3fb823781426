// Benchmarks: dotnet run -c Release --project tests/GattGen.Benchmarks -- [--quick] [BenchmarkDotNet options]
using System.Linq;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

var quick = args.Contains("--quick");
var job = (quick ? Job.ShortRun : Job.Default).WithToolchain(InProcessEmitToolchain.Instance);
var config = DefaultConfig.Instance.AddJob(job.AsDefault());
var rest = args.Where(argument => argument != "--quick").DefaultIfEmpty("*").ToArray();
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(rest[0] == "*" ? ["--filter", "*"] : rest, config);
