using System.Text.Json;

namespace ControlValidator.Baseline;

/// <summary>Visits every token of a JSON file on one thread and keeps none: the least that any reading of it costs.</summary>
internal static class Scan
{
    private const int BlockBytes = 1 << 20;

    internal static long Tokens(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.SequentialScan);
        var buffer = new byte[BlockBytes];
        var state = new JsonReaderState();
        long place = 0, tokens = 0;
        var held = 0;
        while (true)
        {
            var read = RandomAccess.Read(file, buffer.AsSpan(held), place);
            place += read;
            var reader = new Utf8JsonReader(buffer.AsSpan(0, held + read), isFinalBlock: read == 0, state);
            while (reader.Read())
                tokens++;
            if (read == 0)
                return tokens;
            state = reader.CurrentState;
            held = held + read - (int)reader.BytesConsumed;
            buffer.AsSpan((int)reader.BytesConsumed, held).CopyTo(buffer);
            if (held == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
        }
    }
}
