using System.Text;
using Lethe.Cli.Invocation;

// One writer for all results, flushed at the end. Console.Out would write each line by itself and cost time at the start.
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 32 * 1024);
return CommandLine.Run(args, output, () => Console.Error);
