using System.Security.Cryptography;
using System.Text;
using Firebreak.Model;

namespace Firebreak.Store;

/// <summary>Where things are kept when the account's own folder takes none: a temporary folder, made when it is first needed.</summary>
/// <remarks>
/// It carries a mark made with a key that lies in the account's folder, so that a later run takes back home what is in it, and nothing that another
/// user of the machine put into a folder of such a name.
/// </remarks>
internal sealed class Shelter(IDisk disk, AccountId account, string home)
{
    private const string KeyName = "shelter-key";
    private const string MarkName = "mark";

    private readonly Lock _gate = new();
    private bool _tried;
    private bool _marked;
    private string? _folder;
    private byte[]? _key;

    /// <summary>How the names of an account's shelters begin.</summary>
    public static string NameOf(AccountId account) => "firebreak-" + account.LastFour + "-";

    /// <summary>The folder, or <c>null</c> if even that is refused.</summary>
    public string? Folder()
    {
        if (!_tried)
        {
            _tried = true;
            try
            {
                _folder = disk.MakeShelter(NameOf(account));
            }
            catch (Exception wrong) when (Disk.IsTrouble(wrong))
            {
                // who needs it finds out again, and says that nothing was kept
            }
        }

        Sign();
        return _folder;
    }

    /// <summary>Makes the key while there is room for it, or reads the one that is there.</summary>
    public void Prepare()
    {
        var file = Path.Combine(home, KeyName);
        try
        {
            if (!disk.Exists(file))
            {
                var made = RandomNumberGenerator.GetBytes(32);
                disk.Replace(file, made);
                _key = made;
                return;
            }

            _key = disk.Read(file, 1024);
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            _key = null; // the journal meets the same trouble, and tells it
        }
    }

    /// <summary>Ties the folder to the account's own. What cannot be done now is tried again whenever something is kept there: without its mark nobody takes it home.</summary>
    public void Sign()
    {
        lock (_gate)
        {
            if (_folder is null || _marked)
            {
                return;
            }

            if (_key is null)
            {
                Prepare();
            }

            try
            {
                if (Mark() is { } mark)
                {
                    disk.Replace(Path.Combine(_folder, MarkName), mark);
                    _marked = true;
                }
            }
            catch (Exception wrong) when (Disk.IsTrouble(wrong))
            {
                // the next one that comes tries again
            }
        }
    }

    /// <summary>The shelters of earlier runs; <paramref name="marked"/> for those that carry the key's mark alone.</summary>
    public IEnumerable<string> Earlier(bool marked) => disk.Shelters(NameOf(account)).Where(folder => !marked || IsMarked(folder));

    private bool IsMarked(string folder)
    {
        try
        {
            var file = Path.Combine(folder, MarkName);
            return Mark() is { } mark && disk.Exists(file) && CryptographicOperations.FixedTimeEquals(mark, disk.Read(file, 1024));
        }
        catch (Exception wrong) when (Disk.IsTrouble(wrong))
        {
            return false;
        }
    }

    private byte[]? Mark() => _key is null ? null : HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"firebreak shelter {account}"));

    /// <summary>Trouble with keeping something, in the model's words.</summary>
    public static Blindness Trouble(string path, Exception wrong)
    {
        var text = wrong.Message.Length > 300 ? wrong.Message[..300] : wrong.Message;
        return new Blindness(path, BlindCause.Failed, $"Nothing can be kept there: {text}");
    }
}
