namespace PerfEval.CorpusTool.Sources;

/// <summary>A mistake in a source, told to the person who wrote it.</summary>
public sealed class SourceException(string message) : Exception(message);
