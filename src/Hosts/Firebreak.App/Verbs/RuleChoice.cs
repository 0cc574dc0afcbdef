using Firebreak.Model;

namespace Firebreak.App.Verbs;

/// <summary>Which rules are wanted.</summary>
/// <param name="Places">Folders, files and archives of rules; none means Firebreak's own.</param>
/// <param name="Placeholders">What placeholders stand for, each as <c>NAME=FILE</c>: a value a line.</param>
public sealed record RuleChoice(IReadOnlyList<string> Places, IReadOnlyList<string> Placeholders)
{
    private const int MostValues = 10_000;

    /// <summary>Firebreak's own rules.</summary>
    public static RuleChoice Own { get; } = new([], []);

    /// <summary>The placeholders with the values of their files. Throws <see cref="TroubleException"/> for what is no such pair, or no such file.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Values()
    {
        var values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var pair in Placeholders)
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw Wrong(new Words($"--placeholder {pair}: write NAME=FILE, a value a line in the file.", $"--placeholder {pair}: 이름=파일 형식으로 쓰십시오. 파일에는 한 줄에 값 하나입니다."));
            }

            var (name, file) = (pair[..equals].Trim('%'), pair[(equals + 1)..]);
            if (!File.Exists(file))
            {
                throw Wrong(new Words($"--placeholder {name}: there is no file {file}.", $"--placeholder {name}: {file} 파일이 없습니다."));
            }

            var lines = File.ReadLines(file).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').Take(MostValues + 1).ToList();
            if (lines.Count is 0 or > MostValues || !values.TryAdd(name, lines))
            {
                throw Wrong(lines.Count == 0
                    ? new Words($"--placeholder {name}: {file} holds no value.", $"--placeholder {name}: {file}에 값이 없습니다.")
                    : lines.Count > MostValues
                        ? new Words($"--placeholder {name}: {file} holds more than {MostValues} values.", $"--placeholder {name}: {file}의 값이 {MostValues}개를 넘습니다.")
                        : new Words($"--placeholder {name} is given twice.", $"--placeholder {name}이(가) 두 번 주어졌습니다."));
            }
        }

        return values;
    }

    private static TroubleException Wrong(Words what) => new(ExitCode.Usage, what);
}
